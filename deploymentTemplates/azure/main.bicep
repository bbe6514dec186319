// Everything that the bot needs in Azure, in one resource group. Secrets come in as secure parameters and stay in the key vault.
targetScope = 'resourceGroup'

@minLength(3)
@maxLength(12)
@description('Begins every name. Lower-case letters and digits.')
param name string = 'orientation'

@description('Where people\'s conversations are kept. Canada East is in Québec.')
param location string = 'canadaeast'

@description('The container image of the program, built from selfHosting/Containerfile.')
param image string

@description('The host name under which people reach the site; empty: the one that Azure gives.')
param host string = ''

@secure()
@minLength(16)
@description('Password of the database\'s administrator. Without a semicolon or a quote: it stands in a connection string.')
param databasePassword string

@secure()
@description('Twilio: the authentication token; empty: no text messages.')
param twilioAuthToken string = ''

@description('Twilio: the account (AC…).')
param twilioAccountSid string = ''

@description('Twilio: the number or service that sends.')
param twilioFrom string = ''

@minValue(1)
@maxValue(10)
@description('Nodes that answer at least.')
param leastNodes int = 1

@description('Nodes that answer at most.')
param mostNodes int = 3

var unique = uniqueString(resourceGroup().id)
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var languageReader = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7628b7b8-a8b2-4cdc-b46f-e9b35248918e')
var databaseUser = 'orientation'
var sms = !empty(twilioAuthToken)
var siteHost = empty(host) ? '${name}.${environment.properties.defaultDomain}' : host

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: [ '10.20.0.0/16' ] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [ { name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } } ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [ { name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } } ]
        }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource namesInNetwork 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: names
  name: 'network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${unique}'
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: '${network.id}/subnets/database'
      privateDnsZoneArmResourceId: names.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [ namesInNetwork ]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'orientation'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${take(unique, 10)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource connection 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database'
  properties: {
    value: 'Host=${server.properties.fullyQualifiedDomainName};Database=orientation;Username=${databaseUser};Password=${databasePassword};SSL Mode=VerifyFull'
  }
}

resource twilio 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (sms) {
  parent: vault
  name: 'twilio'
  properties: { value: twilioAuthToken }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource language 'Microsoft.CognitiveServices/accounts@2023-05-01' = {
  name: '${name}-language-${unique}'
  location: location
  kind: 'TextAnalytics'
  sku: { name: 'S' }
  properties: {
    customSubDomainName: '${name}-language-${unique}'
    disableLocalAuth: true
  }
}

resource mayAskLanguage 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: language
  name: guid(language.id, identity.id, languageReader)
  properties: {
    roleDefinitionId: languageReader
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// The environment's agent takes OTLP from the program and passes it on to Application Insights.
resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: '${name}-environment'
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: '${network.id}/subnets/apps', internal: false }
    workloadProfiles: [ { name: 'Consumption', workloadProfileType: 'Consumption' } ]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
    appInsightsConfiguration: { connectionString: insights.properties.ConnectionString }
    openTelemetryConfiguration: { tracesConfiguration: { destinations: [ 'appInsights' ] } }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      ingress: { external: true, targetPort: 8080, transport: 'auto', allowInsecure: false }
      secrets: concat([
        { name: 'database', keyVaultUrl: connection.properties.secretUri, identity: identity.id }
      ], sms ? [
        { name: 'twilio', keyVaultUrl: '${vault.properties.vaultUri}secrets/twilio', identity: identity.id }
      ] : [])
    }
    template: {
      containers: [
        {
          name: 'orientation'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat([
            { name: 'ConnectionStrings__Orientation', secretRef: 'database' }
            { name: 'Bot__AppId', value: identity.properties.clientId }
            { name: 'Bot__AppType', value: 'UserAssignedMSI' }
            { name: 'Bot__TenantId', value: subscription().tenantId }
            { name: 'AzureLanguage__Endpoint', value: language.properties.endpoint }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'Proxies__Known__0', value: '10.20.0.0/23' }
          ], sms ? [
            { name: 'Sms__Twilio__AccountSid', value: twilioAccountSid }
            { name: 'Sms__Twilio__AuthToken', secretRef: 'twilio' }
            { name: 'Sms__Twilio__From', value: twilioFrom }
            { name: 'Sms__Twilio__PublicUrl', value: 'https://${siteHost}/api/sms/twilio' }
          ] : [])
          probes: [
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 }, periodSeconds: 10 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 5 }
          ]
        }
      ]
      scale: {
        minReplicas: leastNodes
        maxReplicas: mostNodes
        rules: [ { name: 'people', http: { metadata: { concurrentRequests: '200' } } } ]
      }
    }
  }
  dependsOn: [ database, mayReadSecrets, twilio ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Emplois en régions – orientation'
    endpoint: 'https://${siteHost}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

output site string = 'https://${siteHost}'
output botAppId string = identity.properties.clientId
