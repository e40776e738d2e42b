package katas.noblockingrule.specimens.helpers;

/** Has all from its superclass. */
public final class CachedDirectory extends Directory {}
