package katas.noblockingrule.specimens.helpers;

/** Has all from its superclass. */
public class CachedDirectory extends Directory {}
