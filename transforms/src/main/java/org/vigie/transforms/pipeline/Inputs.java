package org.vigie.transforms.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.lakehouse.Lakehouse;

/** What a publication is computed from. */
final class Inputs {
    private Inputs() {}

    /** The fingerprint of the program: whatever it is computed from, what another one made is computed again. */
    static String program() {
        return new Fingerprint()
                .withCodeOf(Inputs.class, SourceContracts.class, Lakehouse.class, TableCatalog.class)
                .sha256();
    }

    /** The fingerprint of the files in the inbox, of what {@code vigie.yaml} says of judgement, and of the program. */
    static String fingerprint(WorkspaceConfig config, Inbox inbox, Workspace workspace, String program) {
        Map<String, String> deliveries = new TreeMap<>();
        inbox.deliveryIds().forEach((feed, id) -> deliveries.put(feed.contractId() + " " + feed.path(), id));
        return new Fingerprint()
                .with("deliveries", deliveries)
                .with("as-of", config.asOf().map(Object::toString).orElse("latest delivery"))
                .with("synthetic", config.synthetic())
                .with("status basis of the index", Tables.hasFamily(config, "index.") ? config.statusBasis() : "none")
                .with("waivers", new Waivers(workspace).fingerprint())
                .with("workspace rules", new WorkspaceRules(workspace).fingerprint())
                .with("steward decisions", new StewardDecisions(workspace).fingerprint())
                .with("program", program)
                .sha256();
    }
}
