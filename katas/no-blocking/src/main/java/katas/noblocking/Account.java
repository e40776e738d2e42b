package katas.noblocking;

/** What the account page shows: given, not to be changed. */
public record Account(String token, String subscriptions, String tenant) {}
