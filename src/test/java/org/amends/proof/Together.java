package org.amends.proof;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several who do the same at the same time. */
final class Together {
    private Together() {}

    static <T> void each(List<T> all, Consumer<T> deed) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> deeds = all.stream()
                    .<Future<?>>map(one -> threads.submit(() -> deed.accept(one)))
                    .toList();
            for (Future<?> one : deeds) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failed ? failed : new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
