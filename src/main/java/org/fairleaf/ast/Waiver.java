package org.fairleaf.ast;

/**
 * Somebody's word that an article need not keep a rule.
 *
 * @param rule the rule's id or the code of a finding, as written
 * @param until the last day that it holds, as written: a calendar date of ISO 8601
 * @param position where it is written
 */
public record Waiver(String rule, String who, String why, String until, Position position) {}
