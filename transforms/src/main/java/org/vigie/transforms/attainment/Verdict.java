package org.vigie.transforms.attainment;

/** Whether the target is met. */
public enum Verdict {
    MET,
    NOT_MET,
    /** There is a target to judge by and nothing to judge. */
    NO_ACTUAL,
    /** There is nothing to judge by: no numeric target, no direction, or one that contradicts the target. */
    NOT_EVALUATED
}
