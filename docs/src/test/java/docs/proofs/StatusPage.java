package docs.proofs;

import static docs.proofs.HandleEach.gather;

import docs.proofs.Outcome.Failure;
import docs.proofs.Outcome.Success;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A page that shows what it could load, and says what it could not. */
final class StatusPage {
    private StatusPage() {}

    // snippet: lines
    static CompletableFuture<List<String>> lines(AccountPage.Client client) {
        List<Supplier<CompletableFuture<String>>> calls = List.of(client::token, client::subscriptions, client::tenant);
        return gather(calls)
                .thenApply(outcomes -> outcomes.stream().map(StatusPage::line).toList());
    }

    private static String line(Outcome<String> outcome) {
        return outcome instanceof Success<String> success
                ? success.value()
                : "failed: " + ((Failure<String>) outcome).cause().getMessage();
    }
    // end snippet
}
