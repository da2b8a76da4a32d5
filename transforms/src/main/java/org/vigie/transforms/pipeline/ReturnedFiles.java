package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.contract.SpreadsheetCell;
import org.vigie.ingestion.landing.Quarantine.Entry;
import org.vigie.ingestion.landing.Quarantine.Rejected;
import org.vigie.ingestion.reading.DelimitedLine;
import org.vigie.lakehouse.Storage;

/**
 * Gives rejected records back to whoever sent them: under the file's own header, as they stood, each with why it was not
 * taken in both languages; only cells that a spreadsheet would run as formulas are made texts. In UTF-8 with a byte order mark, so that spreadsheets show the accents.
 */
final class ReturnedFiles {
    private static final char MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private ReturnedFiles() {}

    /** Writes one file for each part of a delivery that has rejected records; their paths, in order. */
    static List<Path> write(List<Rejected> rejected, Path folder) {
        Storage.doing(folder, () -> Files.createDirectories(folder));
        List<Path> written = new ArrayList<>();
        for (Rejected part : rejected) {
            Path file = folder.resolve(name(part));
            Storage.doing(file, () -> write(part, file));
            written.add(file);
        }
        return written;
    }

    private static String name(Rejected part) {
        String shortId = part.deliveryId().substring(0, 12);
        String sheet = part.part()
                .map(name -> "." + name.replaceAll("[^\\p{L}\\p{N}_-]", "_"))
                .orElse("");
        return part.fileName() + sheet + "." + shortId + ".motif."
                + (part.delimiter().equals("\t") ? "tsv" : "csv");
    }

    private static Path write(Rejected part, Path file) throws IOException {
        List<String> header = new ArrayList<>(part.header());
        header.add("motif_fr");
        header.add("motif_en");
        StringBuilder text = new StringBuilder()
                .append(MARK)
                .append(DelimitedLine.of(
                        header.stream().map(SpreadsheetCell::inert).toList(), part.delimiter()))
                .append(LINE_END);
        for (Entry entry : part.records()) {
            text.append(DelimitedLine.inert(entry.raw(), part.delimiter()))
                    .append(part.delimiter())
                    .append(DelimitedLine.of(
                            List.of(entry.reason().fr(), entry.reason().en()), part.delimiter()))
                    .append(LINE_END);
        }
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
