package org.vigie.contract.workspace;

/** A file that is expected: the contract it must keep, and its path below the workspace. */
public record Feed(String contractId, String path) {}
