package org.vigie.contract.workspace;

/**
 * A file that is expected: the contract it must keep, and its path below the workspace. A name with {@code *} stands for
 * every file that matches, none included.
 */
public record Feed(String contractId, String path) {}
