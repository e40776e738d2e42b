package solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code mvn verify -Psoundness -pl solutions}: no condition brings about a wrong verdict. */
class SoundnessCampaign {
    private static final Path TARGET = Repository.ROOT.resolve("solutions/target");

    @Test
    void noConditionBringsAboutAWrongVerdict() throws IOException, InterruptedException {
        long seed = Long.getLong("seed", System.currentTimeMillis()); // another order each time, and so another part
        Campaign campaign = new Campaign(
                Repository.katas(System.getProperty("corpus.katas")),
                conditions(System.getProperty("conditions")),
                Integer.getInteger("rounds"),
                Integer.getInteger("workers"),
                Duration.ofMinutes(Integer.getInteger("minutes")),
                seed,
                TARGET);
        CampaignRecord seen = new CampaignRecord();
        try {
            campaign.run(seen);
        } finally {
            seen.write(TARGET);
            System.out.printf(
                    "%d gradings, %d wrong verdicts, in the order of -Dseed=%d: %s%n",
                    seen.gradings(), seen.surprises().size(), seed, TARGET.resolve("soundness.md"));
        }

        assertThat(seen.gradings()).isPositive();
        assertThat(seen.surprises()).isEmpty();
    }

    private static List<Condition> conditions(String names) {
        return names.equals("all")
                ? List.of(Condition.values())
                : Arrays.stream(names.split(",")).map(Condition::valueOf).toList();
    }
}
