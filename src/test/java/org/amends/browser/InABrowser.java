package org.amends.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link Visitor} to the one playground that all tests share, and looks after what they leave. */
final class InABrowser implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(InABrowser.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visitor(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(_ -> visitor(context)
                        .showWhatWasThere(context.getRequiredTestMethod().getName()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitor(context).leave(context.getExecutionException().isEmpty());
    }

    private static Visitor visitor(ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent(
                        Visitor.class,
                        _ -> new Visitor(
                                shared(context).chromium(), shared(context).playground()),
                        Visitor.class);
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Shared.class, _ -> Shared.begin(), Shared.class);
    }
}
