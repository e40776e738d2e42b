package grader.http;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each check an {@link Api}. One server serves all of them, and stops after the last. */
public final class ApiOfTheCheck implements BeforeAllCallback, ParameterResolver {
    private static final Namespace STORE = Namespace.create(ApiOfTheCheck.class);

    @Override
    public void beforeAll(ExtensionContext kata) {
        server(kata);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Api resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext kata = context.getParent().orElse(context);
        return context.getStore(STORE).getOrComputeIfAbsent(Api.class, key -> new Api(server(kata)), Api.class);
    }

    private static Server server(ExtensionContext kata) {
        return kata.getStore(STORE).getOrComputeIfAbsent(Server.class, key -> HeadStart.server(), Server.class);
    }
}
