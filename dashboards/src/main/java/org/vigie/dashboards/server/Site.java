package org.vigie.dashboards.server;

import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.dashboards.Version;
import org.vigie.dashboards.api.Api;
import org.vigie.dashboards.pages.Pages;
import org.vigie.dashboards.reading.Readings;

/** All that one server serves, wired once: the workspace's settings and publications, its pages, its API, its files. */
record Site(WorkspaceConfig workspace, Readings readings, Pages pages, Api api, Assets assets)
        implements AutoCloseable {
    static Site open(Workspace workspace) {
        WorkspaceConfig config = WorkspaceConfig.of(workspace);
        Assets assets = new Assets();
        return new Site(
                config,
                Readings.of(workspace),
                new Pages(config, Version.current(), assets::address),
                new Api(),
                assets);
    }

    @Override
    public void close() {
        readings.close();
    }
}
