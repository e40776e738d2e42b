package katas.noblockingrule.specimens.helpers;

/** Has all from its superclass's superclass, and from its interface. */
public final class LocalDirectory extends CachedDirectory implements Patient {}
