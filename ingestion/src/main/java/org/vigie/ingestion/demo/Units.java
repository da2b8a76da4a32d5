package org.vigie.ingestion.demo;

import org.vigie.contract.Label;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** The units of ministries: those that every ministry has, and those to which targets are handed down. */
final class Units {
    private static final String FROM = "2020-04-01";

    /** The unit under which those of a cascade stand. */
    private static final String CASCADES_UNDER = "OPE";

    private final DeliveryRecords records = new DeliveryRecords("government.units");

    Units(GovernmentWords words, DeliveredPlans plans) {
        for (String ministry : plans.ministries()) {
            for (GovernmentWords.Unit unit : words.units()) {
                DeliveryRecord record = unit(ministry, unit.code(), unit.name());
                unit.parent().ifPresent(parent -> record.set("parent_unit_id", id(ministry, parent)));
            }
        }
        for (GovernmentWords.Cascade cascade : words.cascades()) {
            String ministry = cascade.organisation();
            cascade.units()
                    .forEach(share -> unit(ministry, share.code(), share.name())
                            .set("parent_unit_id", id(ministry, CASCADES_UNDER)));
        }
    }

    DeliveryRecords records() {
        return records;
    }

    private DeliveryRecord unit(String ministry, String code, Label name) {
        return records.add()
                .set("unit_id", id(ministry, code))
                .set("valid_from", FROM)
                .set("organisation_id", ministry)
                .set("name", name);
    }

    /** How the unit of a ministry is called in deliveries. */
    static String id(String ministry, String code) {
        return ministry + "-" + code;
    }
}
