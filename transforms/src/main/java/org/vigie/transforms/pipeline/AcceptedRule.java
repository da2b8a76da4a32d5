package org.vigie.transforms.pipeline;

import org.vigie.contract.Label;
import org.vigie.transforms.quality.profile.Proposal;
import org.vigie.transforms.quality.rules.OwnerRole;

/** A proposal as a rule's file writes it; its severity, owner and words may be changed there. */
final class AcceptedRule {
    private AcceptedRule() {}

    static String text(Proposal proposal, OwnerRole by, String why) {
        Label demanded = demanded(proposal);
        return """
                  # %s: %s
                  - id: %s
                    dimension: %s
                    severity: warn
                    owner: delivering_organisation
                    %s: %s
                    message:
                      fr: %s
                      en: %s
                    remedy:
                      fr: %s
                      en: %s
                """.formatted(
                by.code(),
                NotedLines.plain(why),
                proposal.id(),
                proposal.kind().dimension().code(),
                proposal.demandKey(),
                quoted(proposal.demand()),
                quoted("«\u00a0" + proposal.column() + "\u00a0» " + demanded.fr()
                        + ", lignes en cause\u00a0: {failed} sur {checked}."),
                quoted("'" + proposal.column() + "' " + demanded.en() + ", rows concerned: {failed} of {checked}."),
                quoted("Corrigez la valeur à la source, ou changez la règle dans quality/" + proposal.table()
                        + "/rules.yml."),
                quoted("Mend the value at the source, or change the rule in quality/" + proposal.table()
                        + "/rules.yml."));
    }

    private static Label demanded(Proposal proposal) {
        return switch (proposal.kind()) {
            case COMPLETE -> new Label("est vide", "is empty");
            case UNIQUE -> new Label("se répète", "is repeated");
            case VALUES -> new Label("n'est pas dans la liste", "is not in the list");
            case NOT_NEGATIVE -> new Label("est négatif", "is negative");
            case RANGE -> new Label("sort des bornes connues", "lies outside the bounds known");
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
