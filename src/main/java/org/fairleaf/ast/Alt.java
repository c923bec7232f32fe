package org.fairleaf.ast;

/** What an image says to those who do not see it: a description, or openly nothing. */
public sealed interface Alt {

    /** The author's description. Never blank. */
    record Described(String text) implements Alt {}

    /** The image carries no information and is left out for those who do not see it. */
    record Decorative() implements Alt {}

    /** The author said nothing. An error that keeps an article from being published. */
    record Missing() implements Alt {}
}
