package org.vigie.metrics.planner;

import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.SemanticModel;

/** What every part of one plan rests on: the definitions, the rows that may be read, and what the question says of all. */
record PlanContext(SemanticModel model, RelBuilder builder, SecuredScans scans, StatusBasis basis, Language language) {}
