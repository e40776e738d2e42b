package katas.noblockingrule.specimens.allowed;

final class DoesNothing {
    void rest() {}
}
