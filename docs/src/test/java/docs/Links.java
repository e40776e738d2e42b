package docs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of a page that stay within the repository. */
record Links(Page page) {
    private static final Pattern EXTERNAL = Pattern.compile("(?i)(https?:|mailto:).*");
    private static final Pattern IN_HTML = Pattern.compile("(?:href|src|srcset)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("(?:id|name)=\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("L\\d+(-L\\d+)?");

    /** The links that lead nowhere. */
    List<String> broken() {
        Stream<String> inHtml = IN_HTML.matcher(page.html()).results().map(result -> result.group(1));
        return Stream.concat(page.destinations().stream(), inHtml)
                .filter(link -> !EXTERNAL.matcher(link).matches())
                .filter(link -> !resolves(link))
                .toList();
    }

    private boolean resolves(String link) {
        String[] parts = URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8)
                .split("#", 2);
        Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
        if (parts[0].startsWith("/") || !parts[0].isEmpty() && !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || hasAnchor(target.normalize(), parts[1]);
    }

    private boolean hasAnchor(Path target, String anchor) {
        if (target.toString().endsWith(".md")) {
            Page there = target.equals(page.path().normalize()) ? page : Page.read(target);
            return anchors(there).contains(anchor);
        }
        return Files.isRegularFile(target) && LINE.matcher(anchor).matches();
    }

    /** What can follow {@code #}: explicit ids, and headings as GitHub makes ids of them. */
    static Set<String> anchors(Page page) {
        Set<String> anchors = new HashSet<>();
        ID.matcher(page.html()).results().map(MatchResult::group).forEach(id -> anchors.add(id.split("\"")[1]));
        Map<String, Integer> seen = new HashMap<>();
        page.headings().forEach(heading -> {
            String slug = slug(Page.plainText(heading));
            int before = seen.merge(slug, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? slug : slug + "-" + before);
        });
        return anchors;
    }

    private static String slug(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
    }
}
