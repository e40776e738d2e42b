package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import grader.guide.Guide;
import grader.guide.Labels;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A page's HTML with places for values, all of which are escaped. It lies beside this class. */
final class PageTemplate {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .nullValue("")
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withEscaper(Plain::escaped)
            .withLoader(PageTemplate::resource);

    private final Template template;

    PageTemplate(String name) {
        template = COMPILER.compile(text(name));
    }

    /** The page with these values in their places. */
    String with(Map<String, Object> values) {
        return template.execute(values);
    }

    /** What every page needs: its language, the words of it, and its style. */
    static Map<String, Object> values(Guide guide) {
        Labels labels = guide.labels();
        Map<String, Object> values = new HashMap<>();
        values.put("lang", guide.language().tag());
        values.put("say", (Mustache.Lambda) (key, out) -> out.write(Plain.escaped(labels.text(key.execute()))));
        values.put("style", text("page.css"));
        return values;
    }

    /** The text of a file beside this class. */
    static String text(String name) {
        try (InputStream file = PageTemplate.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new String(file.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Reader resource(String name) {
        return new StringReader(text(name));
    }

    /** The hash by which a page's policy permits this script, and no other. */
    static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
