package io.klartext.author;

import io.klartext.asset.AssetGroups;
import io.klartext.asset.delivery.AssetView;
import io.klartext.directory.EntryResource;
import io.klartext.directory.EntryRow;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.site.head.EntryHeads;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Authors for readers. */
@Path(Paths.DELIVERY + "/authors")
public class AuthorResource extends EntryResource<AuthorView> {
    private final Portraits portraits;
    private final EntryHeads heads;

    AuthorResource(Authors authors, Portraits portraits, PagedResponses lists, EntryHeads heads, CachedAnswers cached) {
        super(authors, lists, cached);
        this.portraits = portraits;
        this.heads = heads;
    }

    @Override
    protected List<AuthorView> views(List<EntryRow> shown) {
        Map<UUID, AssetView> pictures = portraits.of(shown);
        return shown.stream()
                .map(author -> AuthorView.of(author, pictures.get(author.id()), link(author.slug())))
                .toList();
    }

    @Override
    protected AuthorView withHead(AuthorView author) {
        AssetView picture = author.picture();
        return author.with(
                heads.ofAuthor(author.slug(), author.name(), author.bio(), picture == null ? null : picture.url()));
    }

    @Override
    protected Dependencies dependencies() {
        return super.dependencies().on(AssetGroups.ASSETS);
    }
}
