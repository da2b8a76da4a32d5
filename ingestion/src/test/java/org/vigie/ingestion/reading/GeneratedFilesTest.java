package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.DelimitedText;
import org.vigie.ingestion.contract.Drift;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.contract.Supersession;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Files whose every record is known before it is written, so that the reader is checked against something else. */
class GeneratedFilesTest {
    private static final int FILES = 2_000;
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] NAMES = {
        "Santé", "a, b", "said \"so\"", "two\nlines", "two\r\nlines", "", "NULL", "=1+1", "\u00E9t\u00E9 \uD83C\uDF41"
    };

    /** What was written as one record, and whether it breaks its contract. */
    private record Written(String text, boolean broken) {}

    private final SplittableRandom random = new SplittableRandom(1_867L);

    @Test
    void whatWasWrittenIsLandedOrSetAsideRecordForRecord() {
        long landed = 0;
        long setAside = 0;
        for (int file = 0; file < FILES; file++) {
            String lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
            List<Written> records = records();
            ReadDelivery delivery = OneTable.read(contract(), bytes(records, lineEnd));

            assertThat(delivery.records()).isEqualTo(records.size());
            assertThat(delivery.refusal()).isEmpty();
            assertThat(delivery.rejected())
                    .extracting(RejectedRecord::number, RejectedRecord::raw)
                    .containsExactlyElementsOf(broken(records));
            assertThat(delivery.read())
                    .allSatisfy(record -> assertThat(record.values().get(0)).contains(record.number()));
            landed += delivery.read().size();
            setAside += delivery.rejected().size();
        }
        assertThat(landed).isPositive();
        assertThat(setAside).isPositive();
        System.out.printf("%,d files: %,d records landed, %,d set aside, 0 lost%n", FILES, landed, setAside);
    }

    private List<Written> records() {
        int count = random.nextInt(20);
        List<Written> records = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = quoted(NAMES[random.nextInt(NAMES.length)]);
            String amount = random.nextInt(100_000) + "." + random.nextInt(1_000);
            records.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Written(number + "," + name, true);
                        case 1 -> new Written(number + "," + name + "," + amount + ",more", true);
                        case 2 -> new Written(number + "," + name + "," + amount + "x", true);
                        case 3 -> new Written("," + name + "," + amount, true);
                        case 4 -> new Written(number + ",\"a\"b," + amount, true);
                        default -> new Written(number + "," + name + "," + amount, false);
                    });
        }
        return records;
    }

    private byte[] bytes(List<Written> records, String lineEnd) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "").append("id,name,amount");
        for (Written record : records) {
            text.append(lineEnd.repeat(1 + random.nextInt(2))).append(record.text());
        }
        return text.append(lineEnd.repeat(1 + random.nextInt(2))).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Tuple> broken(List<Written> records) {
        List<Tuple> broken = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            if (records.get(index).broken()) {
                broken.add(tuple(index + 1, records.get(index).text()));
            }
        }
        return broken;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static SourceContract contract() {
        return new SourceContract(
                "plans.example",
                new Label("Exemple", "Example"),
                new DelimitedText(StandardCharsets.UTF_8, ',', true),
                Drift.REFUSE,
                Supersession.DELIVERY,
                Set.of(""),
                BigDecimal.ONE,
                List.of(
                        new SourceField("id", "id", ColumnType.Plain.INTEGER, true, true),
                        new SourceField("name", "name", ColumnType.Plain.STRING, false, false),
                        new SourceField("amount", "amount", new ColumnType.Decimal(12, 3), false, false)));
    }
}
