package org.vigie.dashboards.server;

import java.util.Optional;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.dashboards.Version;
import org.vigie.dashboards.api.Api;
import org.vigie.dashboards.pages.Pages;
import org.vigie.query.Publications;

/** All that one server serves, wired once: the workspace's settings and publications, its pages, its API, its files. */
record Site(WorkspaceConfig workspace, Publications publications, Pages pages, Api api, Assets assets)
        implements AutoCloseable {
    /**
     * Reads the settings and the pages; opens no publication yet.
     *
     * @param asked whom everybody who asks stands for; else whom the workspace names
     */
    static Site of(Workspace workspace, Optional<Principal> asked) {
        WorkspaceConfig config = WorkspaceConfig.of(workspace);
        Publications publications = new Publications(workspace, config.engine(), asked.orElse(config.principal()));
        Assets assets = new Assets();
        Pages pages = new Pages(config, Version.current(), assets::address, publications.planner());
        return new Site(config, publications, pages, new Api(publications.planner(), config.statusBasis()), assets);
    }

    @Override
    public void close() {
        publications.close();
    }
}
