package grader.http;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/** Takes every request off its thread, and passes it on to WireMock when it is to be answered. */
final class Reception implements Filter {
    private static final String EXCHANGE = Exchange.class.getName();

    private final BiConsumer<Integer, Exchange> desk;

    /** @param desk what becomes of a request that has come by a port */
    Reception(BiConsumer<Integer, Exchange> desk) {
        this.desk = desk;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain wireMock)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            wireMock.doFilter(request, response);
            ((Exchange) request.getAttribute(EXCHANGE)).noteSent();
            return;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        HttpServletRequest asked = (HttpServletRequest) request;
        Exchange exchange = new Exchange(asked.getRequestURI(), headers(asked), context::dispatch);
        request.setAttribute(EXCHANGE, exchange);
        desk.accept(request.getLocalPort(), exchange);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> headers.put(name.toLowerCase(ROOT), request.getHeader(name)));
        return headers;
    }
}
