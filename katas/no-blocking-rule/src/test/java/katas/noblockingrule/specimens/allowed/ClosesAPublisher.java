package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.SubmissionPublisher;

final class ClosesAPublisher {
    void end(SubmissionPublisher<String> tokens) {
        tokens.close();
    }
}
