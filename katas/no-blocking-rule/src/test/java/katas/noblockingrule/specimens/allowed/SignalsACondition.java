package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.locks.Condition;

final class SignalsACondition {
    void ready(Condition notEmpty) {
        notEmpty.signalAll();
    }
}
