package grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser is there to find, it finds. */
class BrowserTest {
    @Test
    void aBadPageIsFoundOut(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html lang=en><title>page</title><main><h1>Page</h1><input><script>document.title = 'taken'</script>"
                        + "<p style='width:2000px;color:#ccc;background:#fff'>pale</p><img src='http://127.0.0.1:9/x'></main>");

        try (Browser browser = Browser.start()) {
            browser.open(page, 360, false);

            assertThat(String.join("\n", browser.violations())).contains("image-alt", "label", "color-contrast");
            assertThat(browser.overflow()).isGreaterThan(1_000);
            assertThat(browser.requests()).contains("http://127.0.0.1:9/x");
            assertThat(browser.messages()).isNotEmpty();
            assertThat(browser.run("return document.title")).isEqualTo("taken");
        }
    }
}
