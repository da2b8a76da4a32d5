package org.vigie.dashboards.reading;

import java.time.LocalDate;
import java.util.List;

/** One publication, open for reading. */
public interface Reading {
    String publicationId();

    LocalDate asOf();

    Answer ask(Question question);

    Answer ask(String sql, org.vigie.contract.Language language);

    Answer list(Listing listing);

    List<MetricInfo> metrics();

    List<FieldInfo> fields();
}
