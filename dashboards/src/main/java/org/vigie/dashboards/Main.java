package org.vigie.dashboards;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.vigie.dashboards.command.VigieCommand;

/** Main class of the server process: {@code serve} and {@code query}. {@code ./vigie} starts it. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new VigieCommand(out, err, System.getenv()).run(arguments));
    }
}
