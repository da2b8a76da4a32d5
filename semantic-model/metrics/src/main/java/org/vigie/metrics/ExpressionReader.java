package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, names, {@code + - * /} and parentheses; products bind closer than sums. */
final class ExpressionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[a-z][a-z0-9_]*|[-+*/()])");

    private final List<String> tokens;
    private int at;

    private ExpressionReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Nothing where the text is no expression. */
    static Optional<Expression> read(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        if (!matcher.hitEnd() || tokens.isEmpty()) {
            return Optional.empty();
        }
        ExpressionReader reader = new ExpressionReader(tokens);
        Optional<Expression> read = reader.sum();
        return reader.at == tokens.size() ? read : Optional.empty();
    }

    private Optional<Expression> sum() {
        Optional<Expression> left = product();
        while (left.isPresent() && (next("+") || next("-"))) {
            char operator = tokens.get(at++).charAt(0);
            left = joined(operator, left.get(), product());
        }
        return left;
    }

    private Optional<Expression> product() {
        Optional<Expression> left = part();
        while (left.isPresent() && (next("*") || next("/"))) {
            char operator = tokens.get(at++).charAt(0);
            left = joined(operator, left.get(), part());
        }
        return left;
    }

    private static Optional<Expression> joined(char operator, Expression left, Optional<Expression> right) {
        return right.map(read -> new Expression.Binary(operator, left, read));
    }

    private Optional<Expression> part() {
        if (at == tokens.size()) {
            return Optional.empty();
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Optional<Expression> inner = sum();
            return next(")") && at++ >= 0 ? inner : Optional.empty();
        }
        if (token.matches("\\d.*")) {
            return Optional.of(new Expression.Number(new BigDecimal(token)));
        }
        return token.matches("[a-z].*") ? Optional.of(new Expression.Named(token)) : Optional.empty();
    }

    private boolean next(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }
}
