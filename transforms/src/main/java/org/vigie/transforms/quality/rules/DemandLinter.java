package org.vigie.transforms.quality.rules;

import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.Table;

/** Tells what an engine would refuse, silently ignore or misread in a demand on a table. */
@FunctionalInterface
public interface DemandLinter {
    List<Label> problems(Demand demand, Table table);
}
