// Hostile: there is nothing in the file.
// Verdict: DOES_NOT_COMPILE
