package org.vigie.transforms.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.Landing;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.ingestion.landing.Verdict;

/** Lands the inbox and tells what became of each file. A delivery that is refused stops the refresh, after all are told. */
final class Reception {
    private final Workspace workspace;
    private final Landing landing;
    private final Console console;
    private final Clock clock;

    Reception(Workspace workspace, Landing landing, Console console, Clock clock) {
        this.workspace = workspace;
        this.landing = landing;
        this.console = console;
        this.clock = clock;
    }

    List<LandingReport> receive(Inbox inbox, Instant receivedAt) {
        Instant start = clock.instant();
        List<LandingReport> reports = landing.landAll(inbox.files(), receivedAt, this::tell);
        long records = reports.stream().mapToLong(LandingReport::records).sum();
        long landed = reports.stream().mapToLong(LandingReport::landed).sum();
        long quarantined =
                reports.stream().mapToLong(LandingReport::quarantined).sum();
        console.progress(Label.of(
                "  %s fichiers : %s enregistrements lus = %s reçus + %s en quarantaine (%s)",
                "  %s files: %s records read = %s landed + %s quarantined (%s)",
                reports.size(),
                console.count(records),
                console.count(landed),
                console.count(quarantined),
                console.seconds(Duration.between(start, clock.instant()))));
        refuseRefused(reports);
        return reports;
    }

    private void tell(LandingReport report) {
        console.progress(Label.of(
                "  %-32s %9s lus = %9s reçus + %s en quarantaine%s",
                "  %-32s %9s read = %9s landed + %s quarantined%s",
                report.fileName(),
                console.count(report.records()),
                console.count(report.landed()),
                console.count(report.quarantined()),
                remark(report)));
        report.remarks().forEach(said -> console.progress(new Label("    " + said.fr(), "    " + said.en())));
    }

    private String remark(LandingReport report) {
        if (report.verdict() == Verdict.REFUSED) {
            return new Label(" – REFUSÉ", " – REFUSED").in(console.language());
        }
        return report.alreadyKnown() ? new Label(" (déjà reçu)", " (received before)").in(console.language()) : "";
    }

    private void refuseRefused(List<LandingReport> reports) {
        List<LandingReport> refused = reports.stream()
                .filter(report -> report.verdict() == Verdict.REFUSED)
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        refused.forEach(report -> report.refusal()
                .ifPresent(reason -> console.progress(
                        new Label(report.fileName() + " : " + reason.fr(), report.fileName() + ": " + reason.en()))));
        throw new RefusedException(
                ErrorCode.DELIVERY_REFUSED,
                Label.of(
                        "%s fichier(s) refusé(s)\u00a0: %s. Rien n'a été publié, ce qui est servi n'a pas changé.",
                        "%s file(s) refused: %s. Nothing was published, and what is served has not changed.",
                        refused.size(),
                        String.join(
                                ", ",
                                refused.stream().map(LandingReport::fileName).toList())),
                Label.of(
                        "Corrigez dans inbox/ et relancez\u202f; les enregistrements et leurs motifs\u00a0:"
                                + " ./vigie quarantine %s show",
                        "Mend in inbox/ and run again; the records and their reasons: ./vigie quarantine %s show",
                        workspace.root()));
    }
}
