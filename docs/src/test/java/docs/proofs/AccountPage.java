package docs.proofs;

import static docs.proofs.AllOf.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The page of the scenario: three parts, each of them a remote call. */
record AccountPage(String token, String subscriptions, String tenant) {
    interface Client {
        CompletableFuture<String> token();

        CompletableFuture<String> subscriptions();

        CompletableFuture<String> tenant();
    }

    // snippet: one-after-another
    static AccountPage loadOneAfterAnother(Client client) {
        String token = client.token().join();
        String subscriptions = client.subscriptions().join(); // not sent until the token is there
        String tenant = client.tenant().join();
        return new AccountPage(token, subscriptions, tenant);
    }
    // end snippet

    // snippet: together
    static CompletableFuture<AccountPage> load(Client client) {
        List<Supplier<CompletableFuture<String>>> calls = List.of(client::token, client::subscriptions, client::tenant);
        return gather(calls).thenApply(part -> new AccountPage(part.get(0), part.get(1), part.get(2)));
    }
    // end snippet
}
