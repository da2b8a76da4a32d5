package org.vigie.contract.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.definition.Definition;

/** Which engine answers questions: {@code engine} in {@code vigie.yaml}. Numbers are the same whichever it is. */
public sealed interface EngineChoice {
    List<String> CODES = List.of("duckdb", "trino");

    /** The engine inside the server, over the copy that a publication carries. */
    record DuckDb() implements EngineChoice {}

    /**
     * A Trino that knows the Delta tables of this workspace. A password is no setting: it is taken from the environment.
     *
     * @param address such as {@code http://127.0.0.1:18080}
     * @param catalog with the tables, in a schema of it
     * @param user as whom the server asks; who sees which rows is settled before
     */
    record Trino(URI address, String catalog, String schema, String user) implements EngineChoice {
        public Trino {
            if (!isAddress(address)) {
                throw new IllegalArgumentException("Not an address of Trino: " + address);
            }
        }

        private static boolean isAddress(URI address) {
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && List.of("", "/").contains(String.valueOf(address.getPath()));
        }
    }

    /** What a {@code vigie.yaml} says; what is wrong goes to the problems that it was read with. */
    static EngineChoice of(Definition root) {
        String code = root.findText("engine").orElse("duckdb");
        if (!CODES.contains(code)) {
            Label nearest = Nearest.question(
                    code, CODES, Label.of("Moteurs\u00a0: %s.", "Engines: %s.", String.join(", ", CODES)));
            root.problem(
                    "engine",
                    new Label(
                            "Moteur «\u00a0" + code + "\u00a0» inconnu. " + nearest.fr(),
                            "Unknown engine '" + code + "'. " + nearest.en()));
        }
        Optional<Definition> trino = root.find("trino");
        if (code.equals("trino") && trino.isEmpty()) {
            root.problem(
                    "engine",
                    new Label(
                            "Dites où est Trino\u00a0: trino: {address: http://hôte:8080}",
                            "Say where Trino is: trino: {address: http://host:8080}"));
        }
        EngineChoice found = trino.<EngineChoice>map(EngineChoice::trino).orElseGet(DuckDb::new);
        return code.equals("trino") ? found : new DuckDb();
    }

    private static Trino trino(Definition definition) {
        definition.allowOnly("address", "catalog", "schema", "user");
        return new Trino(
                address(definition),
                definition.findText("catalog").orElse("delta"),
                definition.findText("schema").orElse("star"),
                definition.findText("user").orElse("vigie"));
    }

    private static URI address(Definition definition) {
        if (!definition.has("address")) {
            definition.text("address");
            return URI.create("http://127.0.0.1");
        }
        String text = definition.text("address");
        try {
            URI address = new URI(text);
            if (Trino.isAddress(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below like every other text that is no address
        }
        definition.problem(
                "address",
                Label.of(
                        "«\u00a0%s\u00a0» n'est pas une adresse de Trino. Écrivez http://hôte:8080 ou https://hôte:8443.",
                        "'%s' is no address of Trino. Write http://host:8080 or https://host:8443.", text));
        return URI.create("http://127.0.0.1");
    }
}
