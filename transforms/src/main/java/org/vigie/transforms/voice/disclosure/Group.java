package org.vigie.transforms.voice.disclosure;

import java.util.BitSet;

/**
 * Some participants of a release whose figures are shown or protected.
 *
 * @param cut position of the cut among all cuts
 * @param release in which their answers count
 * @param atoms of which it is made, as positions among all atoms
 */
record Group(int cut, int release, BitSet atoms, int people, int favourable) {
    boolean isEmpty() {
        return people == 0;
    }

    /** Whether every participant that could be in the other group is in this one. */
    boolean contains(Group other) {
        BitSet outside = (BitSet) other.atoms.clone();
        outside.andNot(atoms);
        return outside.isEmpty();
    }

    boolean isOneWith(Group other) {
        return atoms.equals(other.atoms);
    }
}
