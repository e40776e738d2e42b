package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium that looks at pages. {@code CHROME_BIN} and {@code CHROMEDRIVER_BIN} name one, else it is on the path. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String AXE = text("/axe.min.js");

    private final ChromeDriver driver;

    private Browser(File binary, File its) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(its).build(), options);
        driver.manage().timeouts().pageLoadTimeout(BOUND).scriptTimeout(BOUND);
    }

    /** Starts one; where there is none the test is skipped, and says so. */
    static Browser start() {
        Optional<File> binary = named("CHROME_BIN").or(() -> onPath(BROWSERS));
        Optional<File> its = named("CHROMEDRIVER_BIN").or(() -> onPath(List.of("chromedriver")));
        if (binary.isEmpty() || its.isEmpty()) {
            String skipped = "SKIPPED: pages are not looked at, since there is no Chromium with its chromedriver here";
            System.out.println(skipped);
            abort(skipped);
        }
        return new Browser(binary.orElseThrow(), its.orElseThrow());
    }

    private static Optional<File> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(File::new).filter(File::canExecute);
    }

    private static Optional<File> onPath(List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names.stream()
                .flatMap(name -> Stream.of(name, name + ".exe"))
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a page as a screen of this width shows it. */
    void open(Path page, int width, boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
        driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        messages();
        requests();
        driver.get(page.toUri().toString());
    }

    /** What axe-core finds wrong with the page, each with the places. */
    List<String> violations() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.map("
                + "v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target).join(' '))))"
                + ".catch(failure => done(['axe failed: ' + failure]));");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** How many pixels of the page are beyond the right edge. */
    long overflow() {
        return (Long) run("return document.documentElement.scrollWidth - document.documentElement.clientWidth;");
    }

    /** What the page asked for since it was opened, itself included. */
    List<String> requests() {
        return logged(LogType.PERFORMANCE)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll(".*\"url\":\"([^\"]*)\".*", "$1"))
                .distinct()
                .toList();
    }

    /** What the browser complained of since the page was opened. */
    List<String> messages() {
        return logged(LogType.BROWSER).toList();
    }

    private Stream<String> logged(String log) {
        return driver.manage().logs().get(log).getAll().stream().map(LogEntry::getMessage);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The text that is seen. */
    String text() {
        return one("body").getText();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Goes through the page with the tab key, and gives what had the focus, until it is back at the start. */
    List<WebElement> tabThrough(int most) {
        List<WebElement> focused = new ArrayList<>();
        run("document.activeElement.blur(); window.getSelection().removeAllRanges();");
        for (int i = 0; i < most; i++) {
            new Actions(driver).sendKeys(Keys.TAB).perform();
            WebElement now = driver.switchTo().activeElement();
            if (now.getTagName().equals("body") || focused.contains(now)) {
                break;
            }
            focused.add(now);
        }
        return focused;
    }

    private static String text(String resource) {
        try (InputStream file = Browser.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Has files that pages save put into a folder. */
    void downloadTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Moves the pointer there. */
    void pointAt(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    /** Presses a key there. */
    void press(WebElement element, Keys key) {
        run("arguments[0].focus()", element);
        new Actions(driver).sendKeys(key).perform();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
