package grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Tests that look at pages with one browser; skipped where there is none. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InABrowser {
    @TempDir
    Path folder;

    Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A page with all its folds open has nothing that axe objects to, and nothing beyond the right edge. */
    void assertFitForEveryone(Path page, int width, boolean isDark) {
        browser.open(page, width, isDark);
        browser.run("document.querySelectorAll('details').forEach(it => it.open = true)");

        assertThat(browser.violations())
                .as("axe on %s, %d px, %s", page.getFileName(), width, isDark ? "dark" : "light")
                .isEmpty();
        assertThat(browser.overflow())
                .as("pixels of %s beyond the edge at %d px", page.getFileName(), width)
                .isZero();
    }
}
