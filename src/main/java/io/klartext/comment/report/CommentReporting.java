package io.klartext.comment.report;

import io.klartext.article.delivery.PublishedArticles;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentState;
import io.klartext.comment.network.IpAddress;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.site.Locales;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accepts reports of readers, and hides comments that were reported often enough. */
@Singleton
@Transactional
public class CommentReporting {
    private final PublishedArticles articles;
    private final CommentRepository comments;
    private final CommentReports reports;
    private final ReportNetworks networks;
    private final ReportWeighing weighing;
    private final Validator validator;
    private final Clock clock;

    CommentReporting(
            PublishedArticles articles,
            CommentRepository comments,
            CommentReports reports,
            ReportNetworks networks,
            ReportWeighing weighing,
            Validator validator,
            Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.reports = reports;
        this.networks = networks;
        this.weighing = weighing;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Accepts a report of a public comment. Further reports from a network with an open report do not count.
     *
     * @param address where the request came from, null if that is not known
     * @throws Failure.NotFound if readers see no such comment
     * @throws Failure.TooMany if too many reports came from there
     */
    public void report(UUID id, ReportRequest request, String address) {
        Instant now = clock.now();
        Optional<IpAddress> network = IpAddress.of(address);
        network.ifPresent(from -> networks.requireRoom(from, now));
        Comment comment = find(id);
        Violations.of(validator, request).refuse();
        if (network.filter(from -> networks.haveReported(from, id, now)).isEmpty()) {
            add(comment, request, network, now);
        }
    }

    private void add(Comment comment, ReportRequest request, Optional<IpAddress> network, Instant now) {
        int weight = weighing.weigh(comment, request.reason(), now);
        byte[] hash = network.map(from -> networks.hash(from, now)).orElse(null);
        reports.add(comment.id(), request, weight, hash, now);
    }

    private Comment find(UUID id) {
        return comments.findForChange(id)
                .filter(comment -> comment.state() == CommentState.PUBLISHED)
                .filter(comment -> articles.findAddress(comment.articleId().toString(), Locales.ALL)
                        .isPresent())
                .orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
