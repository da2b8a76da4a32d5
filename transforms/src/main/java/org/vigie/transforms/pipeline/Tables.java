package org.vigie.transforms.pipeline;

import static org.vigie.contract.quality.QualityTables.DIM_DELIVERY;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.transforms.quality.DimDelivery;
import org.vigie.transforms.quality.PersonalDataFindings;
import org.vigie.transforms.tables.AlignmentTables;
import org.vigie.transforms.tables.CapacityTables;
import org.vigie.transforms.tables.FocusGroupTables;
import org.vigie.transforms.tables.GcInfobaseTables;
import org.vigie.transforms.tables.ImprovementTables;
import org.vigie.transforms.tables.IndexTables;
import org.vigie.transforms.tables.InnovationTables;
import org.vigie.transforms.tables.KnowledgeTables;
import org.vigie.transforms.tables.ObservationTables;
import org.vigie.transforms.tables.PlanDeliveryTables;
import org.vigie.transforms.tables.PlanVersionTables;
import org.vigie.transforms.tables.ProjectTables;
import org.vigie.transforms.tables.PublicDataTables;
import org.vigie.transforms.tables.ReportingTables;
import org.vigie.transforms.tables.RollupTables;
import org.vigie.transforms.tables.RoomTables;
import org.vigie.transforms.tables.ServiceTables;
import org.vigie.transforms.tables.SpendingTables;
import org.vigie.transforms.tables.StarTables;
import org.vigie.transforms.tables.SurveyTables;
import org.vigie.transforms.tables.TableJob;
import org.vigie.transforms.tables.TrajectoryTables;

/** The tables of a workspace: what its feeds are brought to, then the star and what of it is added up. */
final class Tables {
    private Tables() {}

    static List<TableJob> of(WorkspaceConfig config, Collection<LandingReport> received, LocalDate asOf) {
        List<TableJob> jobs = new ArrayList<>();
        if (hasFamily(config, "gc-infobase.")) {
            jobs.addAll(GcInfobaseTables.ALL);
        }
        if (hasFamily(config, "plans.")) {
            jobs.addAll(PlanDeliveryTables.ALL);
        }
        if (hasFamily(config, "results.")) {
            jobs.addAll(ObservationTables.ALL);
        }
        if (hasFamily(config, "barometre.")) {
            jobs.addAll(PublicDataTables.BAROMETER);
        }
        if (hasFamily(config, "pses.")) {
            jobs.addAll(PublicDataTables.SURVEY);
            jobs.addAll(SurveyTables.PUBLIC_SERVICE_SURVEY);
        }
        if (hasFamily(config, "surveys.")) {
            jobs.addAll(SurveyTables.RESPONSES);
        }
        if (hasFamily(config, "pses.") || hasFamily(config, "surveys.")) {
            jobs.addAll(SurveyTables.STAR);
        }
        if (hasFamily(config, "gmpp.")) {
            jobs.addAll(PublicDataTables.PROJECTS);
        }
        if (hasFamily(config, "polis.")) {
            jobs.addAll(PublicDataTables.CONSULTATION);
        }
        jobs.addAll(surroundings(config, asOf));
        if (hasFamily(config, "focusgroups.") || hasFamily(config, "consultations.")) {
            jobs.addAll(FocusGroupTables.ALL);
        }
        jobs.add(table(FACT_QUALITY_FINDING).from(LandedTables.PERSONAL_DATA).by(PersonalDataFindings::build));
        Set<String> inForce = received.stream().map(LandingReport::deliveryId).collect(Collectors.toSet());
        boolean synthetic = config.synthetic();
        jobs.add(table(DIM_DELIVERY)
                .from(LandedTables.DELIVERY)
                .by(deliveries -> DimDelivery.build(deliveries, inForce, synthetic))
                .knowing(inForce, synthetic));
        jobs.addAll(StarTables.all(asOf));
        jobs.addAll(AlignmentTables.SUCCESSION);
        jobs.addAll(PlanVersionTables.STAR);
        jobs.addAll(TrajectoryTables.all(asOf));
        jobs.addAll(RollupTables.of(jobs));
        return jobs;
    }

    /** What surrounds plans: each family of deliveries adds its tables where a feed names it, and nothing elsewhere. */
    private static List<TableJob> surroundings(WorkspaceConfig config, LocalDate asOf) {
        List<TableJob> jobs = new ArrayList<>();
        List<Map.Entry<String, List<TableJob>>> families = new ArrayList<>(List.of(
                Map.entry("rooms.", RoomTables.all(asOf)),
                Map.entry("government.", AlignmentTables.all(asOf)),
                Map.entry("reporting.", ReportingTables.ALL),
                Map.entry("services.", ServiceTables.COMMITMENTS),
                Map.entry("obligations.", ServiceTables.obligations(asOf)),
                Map.entry("risks.", ProjectTables.RISKS),
                Map.entry("index.", IndexTables.all(asOf, config.statusBasis()))));
        families.addAll(capacities(asOf));
        families.stream()
                .filter(family -> hasFamily(config, family.getKey()))
                .forEach(family -> jobs.addAll(family.getValue()));
        jobs.addAll(projects(config));
        if (hasFamily(config, "index.") && hasFamily(config, "innovation.")) {
            jobs.addAll(InnovationTables.criterion(asOf));
        }
        return jobs;
    }

    /** What organisations try, improve, are equipped with and learn. */
    private static List<Map.Entry<String, List<TableJob>>> capacities(LocalDate asOf) {
        return List.of(
                Map.entry("innovation.", InnovationTables.all(asOf)),
                Map.entry("allocations.", SpendingTables.ALL),
                Map.entry("objectives.", AlignmentTables.OBJECTIVES),
                Map.entry("walls.", RoomTables.walls(asOf)),
                Map.entry("actionplans.", ImprovementTables.ACTION_PLANS),
                Map.entry("rankings.", ImprovementTables.PRIORITIES),
                Map.entry("improvements.", ImprovementTables.improvements(asOf)),
                Map.entry("frameworks.", CapacityTables.frameworks(asOf)),
                Map.entry("maturity.", CapacityTables.MATURITY),
                Map.entry("support.", CapacityTables.support(asOf)),
                Map.entry("systems.", CapacityTables.systems(asOf)),
                Map.entry("watch.", KnowledgeTables.watch(asOf)),
                Map.entry("glossary.", KnowledgeTables.glossary(asOf)),
                Map.entry("feedback.", KnowledgeTables.feedback(asOf)));
    }

    private static List<TableJob> projects(WorkspaceConfig config) {
        List<TableJob> jobs = new ArrayList<>();
        if (hasFamily(config, "projects.")) {
            jobs.addAll(ProjectTables.DELIVERED);
        }
        if (hasFamily(config, "gmpp.")) {
            jobs.addAll(ProjectTables.PORTFOLIO);
        }
        if (!jobs.isEmpty()) {
            jobs.addAll(ProjectTables.STAR);
        }
        return jobs;
    }

    static boolean hasFamily(WorkspaceConfig config, String prefix) {
        return config.feeds().stream()
                .flatMap(feed -> SourceContracts.delivery(feed.contractId()).parts().stream())
                .anyMatch(part -> part.contract().id().startsWith(prefix));
    }
}
