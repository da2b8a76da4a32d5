package org.vigie.ingestion.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.Landing;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.ingestion.landing.Quarantine;
import org.vigie.ingestion.landing.Verdict;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;
import org.vigie.testkit.PeakHeap;

/**
 * A program of little memory that brings each file of the corpus before the reader, and those that are not held in memory
 * all the way to their tables; prints a line for each, then the most heap it needed.
 */
final class ReadHostileFiles {
    private ReadHostileFiles() {}

    /**
     * The corpus: another source of files is another line.
     *
     * @param oneOf 1 for every file, 4 for every fourth
     */
    static List<HostileFile> corpus(int oneOf) throws IOException {
        List<HostileFile> files = new ArrayList<>();
        files.addAll(HostileText.files());
        files.addAll(HostileDocuments.files());
        files.addAll(HostileWorkbooks.files());
        return IntStream.range(0, files.size())
                .filter(index -> index % oneOf == 0)
                .mapToObj(files::get)
                .toList();
    }

    /** @param arguments an empty folder, then what share of the corpus to read: see {@link #corpus} */
    public static void main(String[] arguments) throws IOException {
        PeakHeap heap = PeakHeap.watched();
        Path folder = Path.of(arguments[0]);
        List<HostileFile> large = new ArrayList<>();
        for (HostileFile file : corpus(Integer.parseInt(arguments[1]))) {
            byte[] bytes = file.content().bytes();
            DeliveryReader reader = new DeliveryReader(SourceContracts.delivery(file.contract()));
            if (reader.isLarge(file.name(), bytes.length) || reader.isLarge(file.name(), bytes)) {
                large.add(file);
            } else {
                tell(file, () -> verdict(reader.read(file.name(), bytes)));
            }
        }
        try (Lakehouse lakehouse = Lakehouse.open(new Workspace(folder), LakehouseConfig.defaults())) {
            lakehouse.spark().range(10).count();
            for (HostileFile file : large) {
                Path path =
                        Files.write(folder.resolve(file.name()), file.content().bytes());
                tell(file, () -> landed(lakehouse, file, path));
                Files.delete(path);
            }
        }
        System.out.println("heap\t" + heap.megabytes());
    }

    private interface Reading {
        String verdict() throws IOException;
    }

    /**
     * What escapes the reader is told as what it is: a crash. Milliseconds are those of the clock or, where they are fewer,
     * of the processors: others on the machine lengthen the one and not the other.
     */
    private static void tell(HostileFile file, Reading reading) {
        long begin = System.nanoTime();
        Duration computed = computed();
        String verdict;
        try {
            verdict = reading.verdict();
        } catch (Throwable e) {
            verdict = "crash: " + e;
        }
        long milliseconds = Math.min(
                (System.nanoTime() - begin) / 1_000_000,
                computed().minus(computed).toMillis());
        System.out.printf("%s\t%s\t%d%n", file.name(), verdict, milliseconds);
    }

    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ofDays(1));
    }

    private static String verdict(ReadFile read) {
        if (read.refusal().isPresent()) {
            return read.refusal().get().reason().code();
        }
        return aside(read.parts().stream()
                .flatMap(part -> part.delivery().rejected().stream())
                .map(record -> record.rejection().reason().code())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String aside(TreeSet<String> reasons) {
        return reasons.isEmpty() ? "accepted" : "aside: " + String.join(", ", reasons);
    }

    private static String landed(Lakehouse lakehouse, HostileFile file, Path path) {
        Feed feed = new Feed(file.contract(), "inbox/" + file.name());
        LandingReport report = new Landing(lakehouse)
                .landAll(Map.of(feed, path), Instant.parse("2026-01-02T03:04:05Z"), told -> {})
                .get(0);
        if (report.verdict() == Verdict.REFUSED) {
            return new DeliveryReader(SourceContracts.delivery(file.contract()))
                    .outline(path)
                    .refusal()
                    .map(refusal -> refusal.reason().code())
                    .orElse(RejectionReason.TOO_MANY_REJECTED.code());
        }
        return aside(new Quarantine(lakehouse)
                .counts().stream()
                        .filter(count -> count.deliveryId().equals(report.deliveryId()))
                        .map(Quarantine.Count::reasonCode)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
