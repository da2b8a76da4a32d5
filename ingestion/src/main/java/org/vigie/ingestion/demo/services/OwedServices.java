package org.vigie.ingestion.demo.services;

import java.util.List;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecords;

/** All that a government delivers on what it owes. */
public final class OwedServices {
    private OwedServices() {}

    /** Commitments and their results, filings, what reports ask for, reports and their fields, projects. */
    public static List<DeliveryRecords> of(DemoGovernment government) {
        ServiceWords words = ServiceWords.shipped();
        Seed seed = government.seed();
        ServiceCommitments commitments = new ServiceCommitments(words, seed.at("services"));
        ReportingRequests requests = new ReportingRequests(words, government.plans(), seed.at("reporting"));
        return List.of(
                commitments.commitments(),
                commitments.results(),
                new Obligations(words, government.plans(), seed.at("obligations")).records(),
                requests.concepts(),
                requests.requests(),
                requests.fields(),
                new Projects(words, seed.at("projects")).records());
    }
}
