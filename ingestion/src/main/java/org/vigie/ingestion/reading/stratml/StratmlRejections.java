package org.vigie.ingestion.reading.stratml;

import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.RejectionReason;
import org.vigie.ingestion.reading.xml.XmlElement;

/** What the sender of a document that is no plan in StratML is told. */
final class StratmlRejections {
    private static final int SHOWN = 80;

    private StratmlRejections() {}

    static Rejection noPlan(XmlElement root) {
        return new Rejection(
                RejectionReason.FORMAT_UNKNOWN,
                Label.of(
                        "L'élément racine est « %s » de « %s ». On attend StrategicPlan ou PerformancePlanOrReport de"
                                + " StratML (urn:ISO:std:iso:17469:tech:xsd:…).",
                        "The root element is '%s' of '%s'. StrategicPlan or PerformancePlanOrReport of StratML"
                                + " (urn:ISO:std:iso:17469:tech:xsd:…) is expected.",
                        shown(root.name()),
                        shown(root.namespace())),
                Optional.empty());
    }

    static Rejection noCore(XmlElement root) {
        return new Rejection(
                RejectionReason.FORMAT_BROKEN,
                Label.of(
                        "« %s » n'a pas de StrategicPlanCore : le plan n'y est pas. Renvoyez le document entier.",
                        "'%s' has no StrategicPlanCore: the plan is not in it. Send the document again whole.",
                        shown(root.name())),
                Optional.empty());
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
