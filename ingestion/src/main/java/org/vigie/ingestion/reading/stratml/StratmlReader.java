package org.vigie.ingestion.reading.stratml;

import java.util.Optional;
import java.util.Set;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.reading.FormatReader;
import org.vigie.ingestion.reading.RawDelivery;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.xml.XmlDocument;
import org.vigie.ingestion.reading.xml.XmlElement;
import org.vigie.ingestion.reading.xml.XmlRefusal;

/**
 * Reads one version of a plan from a StratML document: part 1 (StrategicPlan) or part 2 (PerformancePlanOrReport), of the
 * ISO standard or of the drafts before it.
 */
public final class StratmlReader implements FormatReader {
    private static final Set<String> ROOTS = Set.of("StrategicPlan", "PerformancePlanOrReport");

    @Override
    public RawDelivery read(byte[] bytes, DeliveryContract contract) {
        try {
            XmlElement root = XmlDocument.read(bytes);
            Optional<Rejection> refusal = refusal(root);
            return refusal.isPresent()
                    ? RawDelivery.refused(refusal.get())
                    : new StratmlPlan(root, new StratmlTables(contract)).read();
        } catch (XmlRefusal e) {
            return RawDelivery.refused(e.rejection());
        }
    }

    private static Optional<Rejection> refusal(XmlElement root) {
        if (!ROOTS.contains(root.name()) || !isStratml(root.namespace())) {
            return Optional.of(StratmlRejections.noPlan(root));
        }
        return root.child("StrategicPlanCore").isPresent()
                ? Optional.empty()
                : Optional.of(StratmlRejections.noCore(root));
    }

    /** The standard's namespaces, those of the drafts, and none: some tools leave it out. */
    private static boolean isStratml(String namespace) {
        return namespace.isEmpty()
                || namespace.startsWith("urn:ISO:std:iso:17469:")
                || namespace.startsWith("http://www.stratml.net");
    }
}
