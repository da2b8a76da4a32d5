package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vigie.contract.Language;

/**
 * Numbers, money and dates as a reader of one language expects them: {@code 82,0 %}, {@code 1 234}, {@code 1,2 G$} in
 * French (with spaces that do not break), {@code 82.0%}, {@code 1,234}, {@code $1.2B} in English. Rounds half to even,
 * for show only.
 */
public final class Formats {
    private static final String HARD_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.CANADA);
    private static final DateTimeFormatter FRENCH_MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.CANADA_FRENCH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.CANADA);

    /** A thousand, a million and a thousand million, with what Québec French and Canadian English append to the figure. */
    private record Scale(BigDecimal from, String french, String english) {}

    private static final List<Scale> SCALES = List.of(
            new Scale(new BigDecimal("1e9"), "G", "B"),
            new Scale(new BigDecimal("1e6"), "M", "M"),
            new Scale(new BigDecimal("1e3"), "k", "K"));

    private final Language language;

    public Formats(Language language) {
        this.language = language;
    }

    /** A ratio (0–1) as a percentage with one decimal. */
    public String percent(BigDecimal ratio) {
        String figure = decimal(ratio.movePointRight(2), 1);
        return french() ? figure + HARD_SPACE + "%" : figure + "%";
    }

    /** A ratio (0–1) as a percentage without decimals, for limits that are round. */
    public String percentShort(BigDecimal ratio) {
        String figure = decimal(ratio.movePointRight(2), 0);
        return french() ? figure + HARD_SPACE + "%" : figure + "%";
    }

    /** The difference of two ratios (0–1), in percentage points with one decimal: {@code +1,2 point}. */
    public String points(BigDecimal difference) {
        return points(difference.movePointRight(2), 1);
    }

    /** A difference of two percentages, in points. */
    private String points(BigDecimal difference, int decimals) {
        BigDecimal shown = difference.abs().setScale(decimals, RoundingMode.HALF_EVEN);
        // in French two of a thing make a plural, in English all but one
        boolean one = french() ? shown.compareTo(BigDecimal.valueOf(2)) < 0 : shown.compareTo(BigDecimal.ONE) == 0;
        return sign(difference) + decimal(shown, decimals) + HARD_SPACE + (one ? "point" : "points");
    }

    /** The sign of a difference, plus included. */
    public String sign(BigDecimal difference) {
        return difference.signum() > 0 ? "+" : difference.signum() < 0 ? MINUS : "";
    }

    /** A difference of two measured values with its sign; of percentages, in points. */
    public String difference(BigDecimal difference, int decimals, String symbol) {
        int needed = Math.max(0, Math.min(6, difference.stripTrailingZeros().scale()));
        return symbol.equals("%")
                ? points(difference, Math.max(decimals, needed))
                : sign(difference) + measured(difference.abs(), decimals, symbol);
    }

    public String count(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** Dollars, shortened to three or four digits: {@code 345,6 M$}, {@code $345.6M}. */
    public String money(BigDecimal dollars) {
        for (Scale scale : SCALES) {
            // 999 950 would be shown as 1000,0 k$, so the next scale begins where rounding reaches it
            if (dollars.abs().compareTo(scale.from().multiply(new BigDecimal("0.99995"))) >= 0) {
                String figure = decimal(dollars.abs().divide(scale.from(), 10, RoundingMode.HALF_EVEN), 1);
                String sign = dollars.signum() < 0 ? MINUS : "";
                return french()
                        ? sign + figure + HARD_SPACE + scale.french() + "$"
                        : sign + "$" + figure + scale.english();
            }
        }
        return moneyExact(dollars, 0);
    }

    /** Dollars to the cent. */
    public String moneyExact(BigDecimal dollars) {
        return moneyExact(dollars, 2);
    }

    /** Dollars for one of something: to the cent, and below a dollar to a hundredth of a cent, of which many are paid. */
    public String price(BigDecimal dollars) {
        return moneyExact(dollars, dollars.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2);
    }

    private String moneyExact(BigDecimal dollars, int decimals) {
        String figure = decimal(dollars.abs(), decimals);
        String sign = dollars.signum() < 0 ? MINUS : "";
        return french() ? sign + figure + HARD_SPACE + "$" : sign + "$" + figure;
    }

    /** Hours, with a decimal while they are few and two while they are parts of one. */
    public String hours(BigDecimal hours) {
        boolean part = hours.signum() != 0 && hours.abs().compareTo(BigDecimal.ONE) < 0;
        int decimals = part ? 2 : hours.signum() != 0 && hours.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return decimal(hours, decimals) + HARD_SPACE + "h";
    }

    /** A number with a fixed count of decimals. */
    public String decimal(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(french() ? ',' : '.');
        symbols.setGroupingSeparator(french() ? '\u00a0' : ',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        format.setNegativePrefix(MINUS);
        return format.format(value);
    }

    /** A measured value with as many decimals as it has, at least those of its indicator, and its unit's symbol. */
    public String measured(BigDecimal value, int decimals, String symbol) {
        BigDecimal plain = value.stripTrailingZeros();
        String figure = decimal(plain, Math.max(decimals, Math.max(0, Math.min(6, plain.scale()))));
        if (symbol.isBlank()) {
            return figure;
        }
        boolean joined = !french() && symbol.equals("%");
        return !french() && symbol.equals("$") ? "$" + figure : figure + (joined ? "" : HARD_SPACE) + symbol;
    }

    public String date(LocalDate date) {
        String text = (french() ? FRENCH_DATE : ENGLISH_DATE).format(date);
        return french() && date.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    /** Day and minute of an instant as the engine writes it: {@code 26 novembre 2026, 15 h 53}, {@code November 26, 2026, 15:53}. */
    public String moment(String instant) {
        LocalDateTime moment = LocalDateTime.parse(instant.replace(' ', 'T').replaceFirst("(Z|\\+00.*)$", ""));
        String minute = String.format(
                Locale.ROOT, french() ? "%02d\u00a0h\u00a0%02d" : "%02d:%02d", moment.getHour(), moment.getMinute());
        return date(moment.toLocalDate()) + ", " + minute;
    }

    /** A calendar month: {@code novembre 2026}, {@code November 2026}. */
    public String month(YearMonth month) {
        return (french() ? FRENCH_MONTH : ENGLISH_MONTH).format(month);
    }

    /** The alphabetical order of the language. */
    Collator collator() {
        return Collator.getInstance(language.locale());
    }

    /** "x, y et z", with the language's own word before the last. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String and = french() ? " et " : " and ";
        return String.join(", ", items.subList(0, items.size() - 1)) + and + items.get(items.size() - 1);
    }

    /** Items that hold commas themselves, set apart by semicolons. */
    String apart(List<String> items) {
        return String.join(french() ? "\u202f; " : "; ", items);
    }

    private boolean french() {
        return language == Language.FR;
    }
}
