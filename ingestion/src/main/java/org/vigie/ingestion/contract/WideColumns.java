package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the columns of a file with one column per question are told apart. Which questions there are is not known to the
 * contract: they are recognised by their names.
 *
 * @param waveOfFileName finds the wave's code, its first group, in the name of the file
 * @param respondentColumn holds the number of the response
 * @param weightColumn may hold the weight of the response
 * @param leftColumns are known and left where they are: paths of the tool, and what names a person
 * @param questionColumns how the name of a question's column looks
 * @param profileColumns how the name of a profile attribute's column looks
 * @param exampleColumns the header of a file that would do, for those who make one by hand
 */
public record WideColumns(
        Pattern waveOfFileName,
        String respondentColumn,
        String weightColumn,
        Set<String> leftColumns,
        Pattern questionColumns,
        Pattern profileColumns,
        List<String> exampleColumns) {
    private static final Pattern PREFIX = Pattern.compile("^profile?_");

    public WideColumns {
        leftColumns = Set.copyOf(leftColumns);
        exampleColumns = List.copyOf(exampleColumns);
    }

    /** The code of the wave that a file of that name brings; empty where the name carries none. */
    public String wave(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        Matcher matcher = waveOfFileName.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    public boolean isQuestion(String column) {
        return questionColumns.matcher(column).matches();
    }

    public boolean isProfile(String column) {
        return profileColumns.matcher(column).matches();
    }

    /** The attribute of a profile column: {@code profile_region} holds {@code region}. */
    public String attribute(String column) {
        return PREFIX.matcher(column).replaceFirst("");
    }

    /** Whether somebody knows what the column is for. */
    public boolean isKnown(String column) {
        return column.equals(respondentColumn)
                || column.equals(weightColumn)
                || leftColumns.contains(column)
                || isQuestion(column)
                || isProfile(column);
    }
}
