package grader.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** The fixed words that a candidate reads, in one language. They are in {@code labels.properties} and its twins. */
public final class Labels {
    private final ResourceBundle bundle;

    private Labels(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of a language. */
    public static Labels of(Language language) {
        // Not by the bundle's own search, which ends at the default locale: English asked for in Korea would be Korean.
        try (InputStream file = Labels.class.getResourceAsStream(language.file("labels.properties"))) {
            return new Labels(new PropertyResourceBundle(new InputStreamReader(file, UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The words under a key, with values in their places ({@code %s}, {@code %1$s}).
     *
     * @throws MissingResourceException if there is no such key
     */
    public String text(String key, Object... values) {
        String words = bundle.getString(key);
        return values.length == 0 ? words : words.formatted(values);
    }

    /** The word for one of a kind: a verdict, a level. */
    public String of(Enum<?> one) {
        return text(one.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + one.name());
    }

    /** All keys there are. */
    public Set<String> keys() {
        return bundle.keySet();
    }
}
