package org.vigie.ingestion.demo.services;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.services.ServiceWords.Commitment;
import org.vigie.ingestion.writing.DeliveryRecords;

/** Standards of service, and how many services kept them: by month for some, by fiscal year for the others. */
final class ServiceCommitments {
    private static final YearMonth FIRST_MONTH = YearMonth.of(2023, 4);
    private static final int MONTHS = 26;
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 5;

    private final Seed seed;
    private final DeliveryRecords commitments = new DeliveryRecords("services.commitments");
    private final DeliveryRecords results = new DeliveryRecords("services.commitment-results");

    ServiceCommitments(ServiceWords words, Seed seed) {
        this.seed = seed;
        int number = 0;
        for (Commitment commitment : words.commitments()) {
            number++;
            String id = "%s-S%02d".formatted(commitment.organisation(), number);
            commitments
                    .add()
                    .set("commitment_id", id)
                    .set("organisation_id", commitment.organisation())
                    .set("service", commitment.service())
                    .set("standard", commitment.standard())
                    .set("target_share", commitment.target().toPlainString());
            results(id, commitment);
        }
    }

    DeliveryRecords commitments() {
        return commitments;
    }

    DeliveryRecords results() {
        return results;
    }

    private void results(String id, Commitment commitment) {
        boolean monthly = commitment.rhythm().equals("month");
        List<String> periods = (monthly ? months() : years()).toList();
        double drift = seed.at(id).between(-0.03, 0.06);
        for (int place = 0; place < periods.size(); place++) {
            String period = periods.get(place);
            Seed own = seed.at(id).at(period);
            long count = Math.round(commitment.volume() * (monthly ? 1 : 12) * own.between(0.88, 1.12));
            double share = commitment.base().doubleValue()
                    + drift * place / (periods.size() - 1)
                    + own.at("share").between(-0.025, 0.025);
            results.add()
                    .set("commitment_id", id)
                    .set("period", period)
                    .set("service_count", count)
                    .set("met_count", Math.round(count * Math.min(share, 1)));
        }
    }

    private static Stream<String> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(place -> FIRST_MONTH.plusMonths(place).toString());
    }

    private static Stream<String> years() {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS).mapToObj(year -> year + "-" + (year + 1));
    }
}
